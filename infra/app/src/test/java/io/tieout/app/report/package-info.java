@NullMarked
package io.tieout.app.report;

import org.jspecify.annotations.NullMarked;
