/** The way in, and on from there. @param to a path of ours */
export const signInTo = (to: string): string => `/sign-in?to=${encodeURIComponent(to)}`

/** The second step of it. */
export const codeTo = (to: string): string => `/sign-in/code?to=${encodeURIComponent(to)}`
