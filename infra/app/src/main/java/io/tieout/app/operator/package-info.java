/** The door for what people decide. Start with {@link io.tieout.app.operator.DecisionRoutes}. */
@NullMarked
package io.tieout.app.operator;

import org.jspecify.annotations.NullMarked;
