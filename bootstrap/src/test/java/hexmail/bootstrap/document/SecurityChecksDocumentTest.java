package hexmail.bootstrap.document;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of security checks names what there is, and all that there has to be.
class SecurityChecksDocumentTest {
  private final ChecksDocument document = new ChecksDocument("security-checks.md", 'S');

  @Test
  void every_check_has_one_row_in_order() {
    document.assertRows(
        Stream.of(
                ids(1, 26),
                ids(30, 32),
                ids(34, 43),
                ids(50, 50),
                ids(52, 54),
                ids(56, 60),
                ids(62, 65),
                ids(70, 86),
                ids(88, 89),
                ids(91, 91))
            .flatMap(ids -> ids));
  }

  @Test
  void every_row_names_tests_that_exist_and_run() {
    document.assertTestsRun();
  }

  @Test
  void every_marked_test_is_in_the_row_of_its_check() {
    document.assertMarks();
  }

  private static Stream<String> ids(int first, int last) {
    return ChecksDocument.ids('S', first, last);
  }
}
