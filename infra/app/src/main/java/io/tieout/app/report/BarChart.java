package io.tieout.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Horizontal bars in SVG, in whole pixels. */
final class BarChart {
    private static final int LABEL = 150;
    private static final int WIDTH = 480;
    private static final int VALUE = 170;
    private static final int LINE = 24;

    private BarChart() {}

    /**
     * One bar.
     *
     * @param text what stands beside it
     */
    record Bar(String label, BigDecimal value, String text) {}

    static void write(StringBuilder html, String title, List<Bar> bars) {
        BigDecimal most = bars.stream().map(bar -> bar.value().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
        html.append("<svg role=\"img\" aria-label=\"")
                .append(ReportHtml.escaped(title))
                .append("\" width=\"")
                .append(LABEL + WIDTH + VALUE)
                .append("\" height=\"")
                .append(bars.size() * LINE)
                .append("\">\n");
        int y = 0;
        for (Bar bar : bars) {
            int width = width(bar.value(), most);
            html.append("<text x=\"0\" y=\"")
                    .append(y + 16)
                    .append("\">")
                    .append(ReportHtml.escaped(bar.label()))
                    .append("</text><rect x=\"")
                    .append(LABEL)
                    .append("\" y=\"")
                    .append(y + 3)
                    .append("\" width=\"")
                    .append(width)
                    .append("\" height=\"")
                    .append(LINE - 8)
                    .append("\" fill=\"")
                    .append(bar.value().signum() < 0 ? "#b3261e" : "#3f6fb5")
                    .append("\"/><text x=\"")
                    .append(LABEL + width + 6)
                    .append("\" y=\"")
                    .append(y + 16)
                    .append("\">")
                    .append(ReportHtml.escaped(bar.text()))
                    .append("</text>\n");
            y += LINE;
        }
        html.append("</svg>\n");
    }

    private static int width(BigDecimal value, BigDecimal most) {
        return most.signum() == 0
                ? 0
                : value.abs()
                        .multiply(BigDecimal.valueOf(WIDTH))
                        .divide(most, 0, RoundingMode.DOWN)
                        .intValueExact();
    }
}
