import { MissingSection } from '@/components/site/MissingSection'

/** proxy.ts knows of missing addresses before a page does; this is the net below it. */
export default function NotFound() {
  return <MissingSection gone={false} words="" />
}
