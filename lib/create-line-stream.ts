/**
 * One JSON object a line, made when the reader is ready for it. A reader that leaves ends the source, which
 * is not waited for; a source that throws ends the stream early, so a last line must say that it is the last.
 */
export function createLineStream({
  lines,
  onError,
}: {
  lines: AsyncGenerator<object>;
  onError: (error: unknown) => void;
}): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let hasLeft = false;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await lines.next();
        if (hasLeft) return;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      } catch (error) {
        onError(error);
        controller.close();
      }
    },
    cancel() {
      hasLeft = true;
      lines.return(undefined).catch(onError);
    },
  });
}
