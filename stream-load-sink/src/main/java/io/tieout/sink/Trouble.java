package io.tieout.sink;

import io.tieout.sink.PieceProtocol.Severity;

/**
 * Why a partition does not get on.
 *
 * @param why in words, with the value, the rule and the remedy where a person must act
 */
record Trouble(Severity severity, String why) {}
