package hexmail.bootstrap.document;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of fault checks names what there is, and all that there has to be.
class FaultChecksDocumentTest {
  private final ChecksDocument document = new ChecksDocument("fault-checks.md", 'R');

  @Test
  void every_fault_has_one_row_in_order() {
    document.assertRows(
        Stream.of(ids(1, 12), ids(24, 24), ids(37, 37), ids(41, 41), ids(44, 59), ids(64, 64))
            .flatMap(numbers -> numbers));
  }

  @Test
  void every_row_names_tests_that_exist_and_run() {
    document.assertTestsRun();
  }

  @Test
  void every_marked_test_is_in_the_row_of_its_fault() {
    document.assertMarks();
  }

  private static Stream<String> ids(int first, int last) {
    return ChecksDocument.ids('R', first, last);
  }
}
