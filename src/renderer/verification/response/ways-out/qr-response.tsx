import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';

/** The dark modules of a QR code (ISO/IEC 18004, level M, quiet zone of 4) as one path of unit squares. */
function modulesOf(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, path: dark.join('') };
}

/** The response as a QR code, for the camera of a phone on which the portal is open. Plain text, no address in it. */
export function QrResponse({
  title,
  response,
  onClose,
}: {
  readonly title: string;
  readonly response: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['verification', 'common']);
  const { size, path } = modulesOf(response);
  const close = (
    <Button kind="pri" keys="Esc" focus onPress={onClose}>
      {t('common:close')}
    </Button>
  );
  return (
    <Dialog title={title} onClose={onClose} actions={close}>
      <p className="lead">{t('out.qrLead')}</p>
      <svg className="qr-out" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('out.qrPicture')}>
        <path className="paper" d={`M0 0h${size}v${size}h-${size}z`} />
        <path className="dark" d={path} />
      </svg>
      <p className="sub">{t('out.qrNote')}</p>
    </Dialog>
  );
}
