package io.tieout.streamload;

/**
 * The last answer to a request that may have been redirected.
 *
 * @param status the HTTP status
 * @param body its text, bounded
 */
record HttpAnswer(int status, String body) {}
