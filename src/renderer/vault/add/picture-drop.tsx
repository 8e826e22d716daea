import { type DragEvent, type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';

/** A place to drop a picture on. `input` is the file field, which the step's button opens. */
export function PictureDrop({
  input,
  onPicture,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onPicture: (file: File) => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    const file = event.dataTransfer.files[0];
    if (file) onPicture(file);
  };
  const choose = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onPicture(file);
    if (input.current) input.current.value = '';
  };
  return (
    <section
      className={classes('drop', over && 'is-over')}
      aria-label={t('adding.picture.drop')}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={drop}
    >
      <Icon name="qr" />
      <b className="strong">{t('adding.picture.drop')}</b>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg"
        hidden
        aria-label={t('adding.picture.field')}
        onChange={(event) => choose(event.target.files)}
      />
      <p className="sub">{t('adding.picture.paste')}</p>
    </section>
  );
}
