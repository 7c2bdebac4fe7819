'use client'

import { Component, type ReactNode } from 'react'

interface FailsafeProps {
  children: ReactNode
  onFailure: () => void
}

/** Whatever breaks in the editor, the words are still there to be written on. */
export class Failsafe extends Component<FailsafeProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError = () => ({ hasFailed: true })

  override componentDidCatch() {
    this.props.onFailure()
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children
  }
}
