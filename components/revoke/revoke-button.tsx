'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { RevokeQuestion, type RevokeQuestionProps } from './revoke-question';

/** `name` is what the button says; the alert dialog after it says the rest. */
type RevokeButtonProps = Omit<RevokeQuestionProps, 'onClose'> & { name?: string };

export function RevokeButton({ name = 'Revoke', ...question }: RevokeButtonProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {name}
      </Button>
      {isAsking ? <RevokeQuestion {...question} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
