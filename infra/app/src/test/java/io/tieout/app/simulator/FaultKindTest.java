package io.tieout.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultKindTest {
    @Test
    void namesTheScenariosThatTheCatalogueNames() throws IOException {
        Map<String, List<String>> catalogue;
        try (InputStream in = Objects.requireNonNull(
                FaultKind.class.getResourceAsStream("/tieout/sql/scenarios/faults.yaml"),
                "faults.yaml on the class path")) {
            catalogue = new YAMLMapper().readValue(in, new TypeReference<Map<String, List<String>>>() {});
        }

        assertThat(Arrays.stream(FaultKind.values())
                        .collect(Collectors.toMap(FaultKind::name, kind -> List.copyOf(kind.scenarios()))))
                .isEqualTo(catalogue);
    }
}
