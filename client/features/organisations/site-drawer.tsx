import { createSignal } from 'solid-js'
import type { OpeningHours } from '#domain/organisations/contract'
import { whyNotHours } from '#domain/organisations/places'
import type { SiteView } from '#domain/organisations/site-contract'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { AreaField } from './area-field.tsx'
import { refreshOrganisations } from './frame.tsx'
import { HoursField } from './hours-field.tsx'
import { type HoursLine, hoursOf, isWhole, linesOf } from './hours-lines.ts'

/** What stands in the form of a new site: usual office hours with a break at noon. */
const usualHours: readonly OpeningHours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '08:30', to: '12:00' },
  { weekday, from: '13:30', to: '17:30' },
])

interface SiteProps {
  organisationId: string
  /** The organisation's own division, for a new site. */
  areaCode: string
  /** The site that is changed; without it a new one is added. */
  of: SiteView | null
}

/** Adds a site, or changes one. */
export function SiteDrawer(props: SiteProps & { open: boolean; onOpen: (open: boolean) => void }) {
  return (
    <Drawer
      open={props.open}
      onOpen={props.onOpen}
      title={t(props.of ? 'organisations.editSite' : 'organisations.addSite')}
      closeName={t('common.close')}
    >
      <SiteForm
        organisationId={props.organisationId}
        areaCode={props.areaCode}
        of={props.of}
        onDone={() => props.onOpen(false)}
      />
    </Drawer>
  )
}

function SiteForm(props: SiteProps & { onDone: () => void }) {
  const act = createAct()
  const [name, setName] = createSignal(props.of?.name ?? '')
  const [areaCode, setAreaCode] = createSignal(props.of?.areaCode ?? props.areaCode)
  const [address, setAddress] = createSignal(props.of?.address ?? '')
  const [lines, setLines] = createSignal<HoursLine[]>(linesOf(props.of?.openingHours ?? usualHours))
  const [tried, setTried] = createSignal(false)
  const missing = (text: string) => (tried() && !text.trim() ? t('common.required') : null)
  const wrongHours = () => {
    if (!tried()) return null
    if (!lines().every(isWhole)) return t('organisations.hoursIncomplete')
    const refusal = whyNotHours(hoursOf(lines()))
    return refusal && refusalText(refusal)
  }
  const send = async () => {
    if (!areaCode() || wrongHours()) return
    const site = { name: name(), areaCode: areaCode(), address: address(), openingHours: hoursOf(lines()) }
    const done = props.of
      ? await act.send('PUT', `/api/sites/${props.of.id}`, { site })
      : await act.send('POST', `/api/organisations/${props.organisationId}/sites`, { site })
    if (!done) return
    sayDone(t('organisations.saved'))
    refreshOrganisations()
    props.onDone()
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <>
          <Button type="submit" kind="primary" busy={act.busy}>
            {t(props.of ? 'common.save' : 'organisations.addSite')}
          </Button>
          <Button onClick={() => props.onDone()}>{t('common.cancel')}</Button>
        </>
      }
    >
      <TextInput
        label={t('organisations.siteName')}
        name="name"
        maxLength={200}
        value={name()}
        onInput={setName}
        error={missing(name())}
      />
      <AreaField value={areaCode()} onChange={setAreaCode} error={missing(areaCode())} />
      <TextInput
        label={t('organisations.address')}
        name="address"
        maxLength={300}
        value={address()}
        onInput={setAddress}
        error={missing(address())}
      />
      <HoursField lines={lines()} onChange={setLines} error={wrongHours()} />
    </DeskForm>
  )
}
