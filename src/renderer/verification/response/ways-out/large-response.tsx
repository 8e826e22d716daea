import type { CSSProperties, ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Comb } from '../../../ui/comb';

/**
 * The response over the whole window, to be read from a distance. Esc closes it.
 * @param title what it is and for which portal
 */
export function LargeResponse({
  title,
  response,
  groups,
  onClose,
}: {
  readonly title: string;
  readonly response: string;
  readonly groups: readonly number[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['verification', 'common']);
  // How wide the code is in its own font size: cells with their gaps, and the gaps between groups.
  const width = { '--ems': response.length * 0.92 + groups.length * 0.55 } as CSSProperties;
  return (
    <ModalOverlay className="scrim large-out" isOpen onOpenChange={onClose}>
      <Modal className="large-at">
        <RacDialog className="large">
          <Heading slot="title" level={2} className="lbl">
            {title}
          </Heading>
          <div className="large-code" style={width}>
            <Comb value={response} groups={groups} size="xl" signed />
          </div>
          <div className="rowx wrap centred">
            <span className="sub">{t('out.largeHint')}</span>
            <Button kind="pri" keys="Esc" focus onPress={onClose}>
              {t('common:close')}
            </Button>
          </div>
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
