/**
 * Loaded before the API by `npm start` and `npm run dev`: if the supervisor is killed and can say nothing, the channel
 * between them closes, and the API leaves in good order instead of keeping the port for ever.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
