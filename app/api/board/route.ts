import { answerLines } from '../../../lib/answer-lines.server';
import { readBoardAgeMs } from '../../../lib/board/board-age';
import { getServices } from '../../../lib/services.server';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const { url, signal } = request;
  return answerLines({ request, route: 'board' }, ({ operator, context: { requestId } }) =>
    getServices().board.lines({ operator, requestId, maxAgeMs: readBoardAgeMs(url), signal }),
  );
}
