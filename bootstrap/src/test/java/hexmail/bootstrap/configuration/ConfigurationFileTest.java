package hexmail.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.configuration.Configuration.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A list of those who may sign in is never dropped in silence.
class ConfigurationFileTest {
  @TempDir Path folder;

  private Reading read(String file, Map<String, String> environment) throws IOException {
    Path path = Files.writeString(folder.resolve("hexmail.conf"), file);
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("HEXMAIL_CONFIG", path.toString());
    return Configuration.read(ConfigurationFile.join(variables));
  }

  private List<String> faults(String file, Map<String, String> environment) throws IOException {
    return read(file, environment) instanceof Reading.Faulty(List<String> faults)
        ? faults
        : List.of();
  }

  // S77
  @Test
  void a_byte_order_mark_is_no_part_of_the_first_key() throws IOException {
    Reading read = read("\ufeffHEXMAIL_ALLOWED_ACCOUNTS=ada@example.com\n", Map.of());

    assertThat(read)
        .isInstanceOfSatisfying(
            Reading.Usable.class,
            usable ->
                assertThat(usable.configuration().policies().admission().accounts()).hasSize(1));
  }

  // S77
  @ParameterizedTest
  @CsvSource({
    "export HEXMAIL_ALLOWED_ACCOUNTS=ada@example.com, HEXMAIL_CONFIG: `export` is not",
    "hexmail_allowed_accounts=ada@example.com, hexmail_allowed_accounts: is not",
    "HEXMIAL_ALLOWED_ACCOUNTS=ada@example.com, HEXMAIL_CONFIG: a line of the file",
    "ALLOWED_ACCOUNTS=ada@example.com, HEXMAIL_CONFIG: `ALLOWED_ACCOUNTS` is not",
    "GOCSPX-secret, HEXMAIL_CONFIG: a line of the file begins with what is not",
    "HEXMAIL_ALLOWED_ACCOUNT=ada@example.com, HEXMAIL_ALLOWED_ACCOUNT: is not"
  })
  void a_line_that_is_no_known_key_is_a_fault(String line, String fault) throws IOException {
    assertThat(faults("# a comment\n\n" + line + "\n", Map.of()))
        .singleElement()
        .satisfies(found -> assertThat(found).startsWith(fault).doesNotContain("ada@", "secret"));
  }

  @Test
  void a_variable_in_lower_case_is_a_fault() throws IOException {
    assertThat(faults("", Map.of("hexmail_allowed_accounts", "ada@example.com")))
        .containsExactly(
            "hexmail_allowed_accounts: is not a known key; check its spelling or remove it");
  }

  @Test
  void other_variables_of_the_environment_are_ignored() throws IOException {
    assertThat(faults("HEXMAIL_PORT=8080\n", Map.of("PATH", "/bin", "LANG", "C"))).isEmpty();
  }
}
