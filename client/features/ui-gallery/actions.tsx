import Pencil from 'lucide-solid/icons/pencil'
import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import Undo from 'lucide-solid/icons/undo-2'
import { createSignal } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Dialog, Drawer } from '../../ui/dialog.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Section, Toolbar } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { say } from './sample.ts'

/** Buttons, menus, and what opens over the page. */
export function Actions() {
  const [open, setOpen] = createSignal(new URLSearchParams(location.search).get('open'))
  const ask = async () => {
    const yes = await confirmAct({
      title: say('删除“焊接”赛项？', 'Delete the discipline “Welding”?'),
      lost: say(
        '12 名选手的报名和 36 个评分将一并删除，无法恢复。',
        'Its 12 entries and 36 marks go with it, for good.',
      ),
      verb: say('删除赛项', 'Delete discipline'),
      typeName: say('焊接', 'Welding'),
    })
    toast({
      state: yes ? 'stored' : 'refused',
      word: yes ? t('common.stored') : t('common.refused'),
      text: say('焊接', 'Welding'),
    })
  }
  return (
    <Section title={say('动作', 'Actions')}>
      <Toolbar name={say('按钮', 'Buttons')}>
        <Button kind="primary" icon={<Plus class="size-5" />}>
          {say('新建赛事', 'Create event')}
        </Button>
        <Button>{say('导入名单', 'Import entries')}</Button>
        <Button kind="quiet">{t('common.cancel')}</Button>
        <Button kind="danger" onClick={ask}>
          {say('删除赛项', 'Delete discipline')}
        </Button>
        <IconButton name={say('编辑', 'Edit')} icon={<Pencil />} />
        <Menu
          name={t('common.more')}
          items={[
            { name: say('编辑', 'Edit'), icon: <Pencil />, run: () => toast({ text: say('编辑', 'Edit') }) },
            { name: say('撤销', 'Undo'), icon: <Undo />, run: () => undefined, disabled: true },
            { name: say('删除', 'Delete'), icon: <Trash />, run: ask, danger: true },
          ]}
        />
      </Toolbar>
      <Toolbar name={say('状态', 'States')}>
        <Button kind="primary" busy>
          {say('正在签字', 'Signing sheet')}
        </Button>
        <Button kind="primary" disabled>
          {say('签字', 'Sign sheet')}
        </Button>
        <Button disabled>{say('导入名单', 'Import entries')}</Button>
        <Button kind="primary" size="large">
          {say('签署评分表', 'Sign sheet')}
        </Button>
        <Button size="large">{say('上一项', 'Previous')}</Button>
      </Toolbar>
      <Toolbar name={say('浮层', 'Overlays')}>
        <Button onClick={() => setOpen('dialog')}>{say('打开对话框', 'Open dialog')}</Button>
        <Button onClick={() => setOpen('drawer')}>{say('打开抽屉', 'Open drawer')}</Button>
        <Button
          onClick={() =>
            toast({
              state: 'stored',
              word: t('common.stored'),
              text: say('评分表 A1 已签署', 'Sheet A1 is signed'),
              action: { name: say('撤销', 'Undo'), run: () => undefined },
            })
          }
        >
          {say('发一条通知', 'Show a toast')}
        </Button>
      </Toolbar>
      <Dialog
        open={open() === 'dialog'}
        onOpen={() => setOpen(null)}
        title={say('发布正式成绩', 'Publish the official result')}
        more={say(
          '公众将立即看到 12 名选手的名次与奖项。',
          'The public will see ranks and awards of 12 entries at once.',
        )}
        closeName={t('common.close')}
        actions={
          <>
            <Button onClick={() => setOpen(null)}>{t('common.cancel')}</Button>
            <Button kind="primary" onClick={() => setOpen(null)}>
              {say('发布成绩', 'Publish result')}
            </Button>
          </>
        }
      >
        <p>
          {say(
            '发布后不能直接修改，更正会成为新的版本，旧版本仍可查阅。',
            'Later corrections become a new version; the old one stays readable.',
          )}
        </p>
      </Dialog>
      <Drawer
        open={open() === 'drawer'}
        onOpen={() => setOpen(null)}
        title={say('欧阳子涵', 'Ouyang Zihan')}
        more={say('参赛号 07 · 重庆代表队', 'Entry 07 · Chongqing')}
        closeName={t('common.close')}
        actions={<Button kind="primary">{t('common.save')}</Button>}
      >
        <p class="text-muted">{say('列表留在原处。', 'The list keeps its place.')}</p>
      </Drawer>
    </Section>
  )
}
