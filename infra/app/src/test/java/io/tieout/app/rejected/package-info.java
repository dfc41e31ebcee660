@NullMarked
package io.tieout.app.rejected;

import org.jspecify.annotations.NullMarked;
