package archfixtures.corefailures.domain;

import archfixtures.vendor.Vendor;
import java.io.IOException;
import java.sql.SQLException;

/// Failures in `throws` clauses.
interface Declares {
  void checked() throws IOException;

  void ofDatabase() throws SQLException, IllegalStateException;

  void ofVendor() throws Vendor.Failure;

  <F extends Exception> void generic(Class<F> kind) throws F;

  void own() throws Outage;

  /// An outage as it should be.
  final class Outage extends RuntimeException {}
}
