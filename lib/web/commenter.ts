import 'server-only'
import { headers } from 'next/headers'
import { commenterTokenIn } from './commenter-mark'

/** The secret of this browser's comments; null when it has none. */
export const commenterToken = async (): Promise<string | null> => commenterTokenIn((await headers()).get('cookie'))
