import { handleAuth } from '../../../../lib/auth/handle-auth.server';

export { handleAuth as GET, handleAuth as POST };
