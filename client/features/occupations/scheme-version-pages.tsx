import { SchemeComparison } from '../standards/compare-page.tsx'
import { SchemeVersionPart } from '../standards/version-page.tsx'
import { SchemeFrame } from './scheme-frame.tsx'

/** A version of a component's scheme as it was. */
export const ComponentSchemeVersionPage = () => (
  <SchemeFrame>{(at) => <SchemeVersionPart place={at().place} canEdit={at().canEdit} />}</SchemeFrame>
)

/** What differs between two versions of a component's scheme. */
export const ComponentSchemeComparePage = () => (
  <SchemeFrame>{(at) => <SchemeComparison place={at().place} />}</SchemeFrame>
)
