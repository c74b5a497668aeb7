import { createMemo } from 'solid-js'
import { encode } from 'uqr'

/** A QR code as a drawing. Always dark on white with its quiet zone, in every theme, because readers want it so. */
export function QrCode(props: { text: string; name: string; class?: string }) {
  const code = createMemo(() => {
    const { data, size } = encode(props.text, { ecc: 'M', border: 4 })
    const path = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
    return { path, size }
  })
  return (
    <svg
      role="img"
      aria-label={props.name}
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
      class={`rounded-md bg-paper ${props.class ?? 'size-48'}`}
    >
      <path class="fill-on-paper" d={code().path} />
    </svg>
  )
}
