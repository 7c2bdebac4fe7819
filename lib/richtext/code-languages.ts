/** What the name of a programming language may look like. */
export const CODE_LANGUAGE = /^[\w+#.-]{1,40}$/

/** Languages that are highlighted for readers and often written about; any other name may be given too. */
export const COMMON_LANGUAGES = [
  ...[
    'bash',
    'c',
    'cpp',
    'csharp',
    'css',
    'diff',
    'go',
    'graphql',
    'ini',
    'java',
    'javascript',
    'json',
    'kotlin',
    'lua',
  ],
  ...[
    'makefile',
    'markdown',
    'perl',
    'php',
    'plaintext',
    'python',
    'r',
    'ruby',
    'rust',
    'scss',
    'shell',
    'sql',
    'swift',
  ],
  ...['typescript', 'vbnet', 'xml', 'yaml'],
]
