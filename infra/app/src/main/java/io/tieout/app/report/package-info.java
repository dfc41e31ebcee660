/** The daily report: what a run said, in HTML, CSV and XLSX. Start with {@link io.tieout.app.report.ReportReader}. */
@NullMarked
package io.tieout.app.report;

import org.jspecify.annotations.NullMarked;
