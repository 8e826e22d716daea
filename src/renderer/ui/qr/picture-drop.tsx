import './qr.css';
import { type DragEvent, type ReactNode, type RefObject, useState } from 'react';
import { classes } from '../classes';
import { Icon } from '../icon';

/** A place to drop a picture on. `input` is the file field, which a button beside it opens. */
export function PictureDrop({
  input,
  words,
  onPicture,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly words: { readonly drop: string; readonly field: string; readonly paste: string };
  readonly onPicture: (file: File) => void;
}): ReactNode {
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
      aria-label={words.drop}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={drop}
    >
      <Icon name="qr" />
      <b className="strong">{words.drop}</b>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg"
        hidden
        aria-label={words.field}
        onChange={(event) => choose(event.target.files)}
      />
      <p className="sub">{words.paste}</p>
    </section>
  );
}
