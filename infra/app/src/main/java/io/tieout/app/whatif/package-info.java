/**
 * Scenario databases: the tables as they would be under hypotheses, or as they were at a cut. Start with {@link io.tieout.app.whatif.WhatIf}.
 */
@NullMarked
package io.tieout.app.whatif;

import org.jspecify.annotations.NullMarked;
