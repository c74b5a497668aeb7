import { locale, t } from '../../lib/text/index.ts'
import { FileLinks } from '../../ui/file-links.tsx'

const formats = ['pdf', 'xlsx', 'csv'] as const

/** The official result of a discipline as files, in the reader's language. */
export function ResultFiles(props: { disciplineId: string }) {
  const files = () =>
    formats.map((format) => ({
      href: `/api/disciplines/${props.disciplineId}/results.${format}?lang=${locale()}`,
      label: t(`common.file-${format}`),
    }))
  return <FileLinks name={t('common.files')} files={files()} />
}
