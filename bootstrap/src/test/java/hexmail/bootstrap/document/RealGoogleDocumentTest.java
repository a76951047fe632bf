package hexmail.bootstrap.document;

import org.junit.jupiter.api.Test;

/// The list of differences between Google and a simple imitation names tests that there are.
class RealGoogleDocumentTest {
  private final ChecksDocument document = new ChecksDocument("real-google.md", 'G');

  @Test
  void every_difference_has_one_row_in_order() {
    document.assertRows(ChecksDocument.ids('G', 1, 22));
  }

  @Test
  void every_row_names_tests_that_exist_and_run() {
    document.assertTestsRun();
  }
}
