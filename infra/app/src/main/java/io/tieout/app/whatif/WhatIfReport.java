package io.tieout.app.whatif;

import java.time.Duration;

/**
 * A what-if and what it shows.
 *
 * @param took how long making it took, zero where it was made before
 */
public record WhatIfReport(WhatIfInfo info, BreakDifferences differences, Duration took) {}
