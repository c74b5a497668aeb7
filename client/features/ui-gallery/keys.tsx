import { createSignal } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { NumberPad } from '../../ui/number-pad.tsx'
import { Section } from '../../ui/page.tsx'
import { PinPad } from '../../ui/pin-pad.tsx'
import { say } from './sample.ts'

/** Large keys: a measured value, and a secret. */
export function Keys() {
  const [value, setValue] = createSignal('1.25')
  const [pin, setPin] = createSignal('12')
  const [wrong, setWrong] = createSignal(false)
  const words = () => ({ deleteLast: t('common.deleteDigit') })
  const done = () => {
    setWrong(true)
    setPin('')
  }
  return (
    <Section title={say('按键', 'Keys')}>
      <div class="grid gap-8 md:grid-cols-2">
        <div class="grid max-w-xs gap-3">
          <output class="text-end text-48">{value() || '–'}</output>
          <NumberPad
            name={say('测量值', 'Measured value')}
            value={value()}
            onInput={setValue}
            decimals={2}
            length={6}
            words={words()}
          />
        </div>
        <PinPad
          name="PIN"
          length={4}
          value={pin()}
          onInput={setPin}
          onDone={done}
          error={wrong() ? say('PIN 不对，还可再试 2 次', 'Wrong PIN, 2 tries left') : null}
          words={words()}
        />
      </div>
    </Section>
  )
}
