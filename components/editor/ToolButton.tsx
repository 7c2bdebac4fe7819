'use client'

import type { Translate } from '@/lib/i18n/translator'
import { keysForPeople } from './tools/keys'
import type { Tool } from './tools/tool'

interface ToolButtonProps {
  tool: Tool
  isOn: boolean
  t: Translate
  onRun: (tool: Tool) => void
}

export function ToolButton({ tool, isOn, t, onRun }: ToolButtonProps) {
  const name = t(tool.name)
  return (
    <button
      type="button"
      title={tool.keys ? `${name} (${keysForPeople(tool.keys)})` : name}
      aria-label={name}
      aria-pressed={tool.isOn ? isOn : undefined}
      onMouseDown={(event) => event.preventDefault()} // the words that are marked stay marked
      onClick={() => onRun(tool)}
    >
      {tool.face}
    </button>
  )
}
