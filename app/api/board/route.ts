import { answerLines } from '../../../lib/answer-lines.server';
import { BOARD_AGE_MS } from '../../../lib/board/board-age';
import { getServices } from '../../../lib/services.server';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const isByHand = new URL(request.url).searchParams.get('fresh') === '1';
  const maxAgeMs = isByHand ? BOARD_AGE_MS.byHand : BOARD_AGE_MS.usual;
  return answerLines({ request, route: 'board' }, ({ operator, context: { requestId } }) =>
    getServices().board.lines({ operator, requestId, maxAgeMs, signal: request.signal }),
  );
}
