/** For what has no page of its own to say that it is not there: links that no longer hold, for instance, take their head from here. */
export { default, generateMetadata } from '@/app/(site)/not-found'
