/** What an operator can set, read from one YAML file. Start with {@link io.tieout.app.config.TieoutConfig}. */
@NullMarked
package io.tieout.app.config;

import org.jspecify.annotations.NullMarked;
