/** Until there are accounts, whoever sits at this machine is the author. */
export const AUTHOR = 'local';
