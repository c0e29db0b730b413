import { ListFailure } from '../reads/list-failure';
import { ReadFailure } from '../reads/read-failure';
import { Alert } from '../ui/alert';
import { TextButton } from '../ui/text-button';
import { Age } from './age';
import { FaultAlert } from './fault-alert';
import type { useBoard } from './use-board';

/** What could not be read, each with its own reason; everything else of the board stays. */
export function BoardProblems({ reading, now }: { reading: ReturnType<typeof useBoard>; now: Date }) {
  const { board, error, refresh } = reading;
  return (
    <>
      {error instanceof ReadFailure ? <ListFailure failure={error} what="board" retry={refresh} /> : null}
      {error && !(error instanceof ReadFailure) ? (
        <Alert title="The board is not whole">
          <p>
            The connection to Secret Desk was cut before every organization had answered: rows may be missing
            or old. Nothing was created.
          </p>
          <p>
            <TextButton onClick={refresh}>Try again</TextButton>
          </p>
        </Alert>
      ) : null}
      {board?.failures.map(({ connection, failure }) => (
        <FaultAlert
          key={connection}
          what={`Connection ${connection} could not be read`}
          fault={failure}
          shown="Nothing of it is shown."
        />
      ))}
      {board?.organizations.map(({ connection, orgId, name, readAt, failure }) =>
        failure === undefined ? null : (
          <FaultAlert
            key={`${connection}/${orgId}`}
            what={`${name} (${connection}) could not be read again`}
            fault={failure}
            shown={
              <>
                Its secrets are shown <Age readAt={readAt} now={now} />.
              </>
            }
          />
        ),
      )}
    </>
  );
}
