@NullMarked
package io.tieout.app.matching;

import org.jspecify.annotations.NullMarked;
