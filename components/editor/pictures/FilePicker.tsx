'use client'

import type { Editor } from '@tiptap/core'
import type { Ref } from 'react'
import { uploadFiles } from './taking-in'

interface FilePickerProps {
  editor: Editor
  ref: Ref<HTMLInputElement>
  onPicked: () => void
}

/** The browser's own way to choose files; pressed by the tools. */
export function FilePicker({ editor, ref, onPicked }: FilePickerProps) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      onChange={({ currentTarget }) => {
        uploadFiles(editor.view, [...(currentTarget.files ?? [])])
        onPicked()
        currentTarget.value = '' // the same file may be chosen again
      }}
    />
  )
}
