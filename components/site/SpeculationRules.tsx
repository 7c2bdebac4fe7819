/** Pages of this blog are fetched when a reader is about to follow a link: when they point at it, or touch it. */
const RULES = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/(api|studio|media|og|comment)/*' } },
          { not: { href_matches: '/*.:extension(xml|json|rdf|txt|png)' } },
          { not: { href_matches: '/search?*' } },
          { not: { selector_matches: '[download], [rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

const SCRIPT = JSON.stringify(RULES)

export function SpeculationRules() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: SCRIPT }} />
}
