import { Badge } from '../ui/badge';

/** The operator did not choose this: a link did. */
export function FromLink() {
  return <Badge>from link</Badge>;
}
