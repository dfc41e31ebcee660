@NullMarked
package io.tieout.app.loop;

import org.jspecify.annotations.NullMarked;
