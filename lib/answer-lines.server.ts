import 'server-only';
import { type Asked, answerOperator, type OperatorAct } from './answer.server';
import { createLineStream } from './create-line-stream';
import { describeError } from './log/describe-error';
import { getServices } from './services.server';

/**
 * Answers a GET route of a signed-in operator with a JSON object a line, each sent when it is there. Not
 * compressed: Next compresses no answer of a route, and takes a `content-encoding` of ours off (decision 0011).
 */
export async function answerLines(
  asked: Asked,
  write: (act: OperatorAct) => AsyncGenerator<object>,
): Promise<Response> {
  return answerOperator(asked, async (act) => {
    const { requestId } = act.context;
    const onError = (error: unknown) =>
      getServices().log.error('stream failed', { requestId, ...describeError(error) });
    return new Response(createLineStream({ lines: write(act), onError }), {
      headers: {
        'content-type': 'application/x-ndjson',
        'cache-control': 'no-store',
        // nginx would otherwise collect the lines.
        'x-accel-buffering': 'no',
      },
    });
  });
}
