import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { useProfileList } from '../../ui/use-profile-list';
import type { EnterProps } from './enter-step';
import { HandFrame } from './hand-frame';
import { HeldMethods, heldMethods } from './held-methods';
import { noLengths, OpenLengths, shapeOfLength } from './open-lengths';
import { useHand } from './use-hand';
import { useProfile } from './use-profile';

/** A device in the person's hand: its portal, which of the portal's devices it is, what the portal's list calls it. */
export function HeldStep({ onDraft, onBack, onCancel }: EnterProps): ReactNode {
  const { t } = useTranslation('vault');
  const [portal, setPortal] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [device, setDevice] = useState('');
  const [lengths, setLengths] = useState(noLengths);
  const { profile, failure } = useProfile(portal);
  const methods = profile ? heldMethods(profile) : [];
  const method = methods.find(({ id }) => id === picked) ?? null;
  const name = profile && profile.pages.length > 0 ? profile.name : '';
  const hand = useHand((draft) => onDraft({ ...draft, portal: draft.portal || name }));
  const pick = (id: string | null) => {
    const next = methods.find((each) => each.id === id);
    const isTyped = device !== '' && device !== method?.listedAs;
    if (!isTyped) setDevice(next?.listedAs ?? '');
    setPicked(id);
    setLengths(noLengths);
  };
  const choosePortal = (id: string | null) => {
    setPortal(id);
    pick(null);
  };
  const send = () => {
    if (portal === null || method === null) return;
    const challenge = shapeOfLength(method.challenge, lengths.challenge);
    const response = shapeOfLength(method.response, lengths.response);
    const held = { kind: 'held', profile: portal, method: method.id, device: device.trim() } as const;
    void hand.send({ ...held, challenge, response, pinDigits: lengths.pin });
  };
  return (
    <HandFrame
      source="held"
      dirty={picked !== null}
      busy={hand.busy}
      why={profile === null ? t('adding.held.noPortal') : method === null ? t('adding.held.noMethod') : null}
      failure={hand.failure ?? failure}
      onSubmit={send}
      onBack={onBack}
      onCancel={onCancel}
    >
      <div className="add-narrow">
        <PortalField value={portal} onChange={choosePortal} />
      </div>
      {profile ? (
        <>
          <h3 className="h-sec mt6 mb2">{t('adding.held.which')}</h3>
          {methods.length === 0 ? <p className="sub">{t('adding.held.none')}</p> : null}
          <div className="held-cards">
            <HeldMethods profile={profile} value={picked} onChange={pick} />
          </div>
          <div className="add-narrow mt6">
            <Field
              label={t('adding.held.device')}
              maxLength={64}
              value={device}
              onChange={setDevice}
              hint={t('adding.held.deviceHint')}
            />
            {method ? <OpenLengths profile={profile} method={method} value={lengths} onChange={setLengths} /> : null}
          </div>
        </>
      ) : null}
    </HandFrame>
  );
}

/** The portals that Countersign knows, by their names. */
function PortalField(props: { readonly value: string | null; readonly onChange: (id: string | null) => void }) {
  const { t } = useTranslation('vault');
  const { live } = useProfileList();
  const known = live.state === 'ready' ? live.value : [];
  return (
    <SelectField
      label={t('adding.held.portal')}
      value={props.value ?? ''}
      options={[
        { value: '', title: t('adding.held.choose') },
        ...known.map(({ id, name }) => ({ value: id, title: name, data: true })),
      ]}
      onChange={(id) => props.onChange(id === '' ? null : id)}
    />
  );
}
