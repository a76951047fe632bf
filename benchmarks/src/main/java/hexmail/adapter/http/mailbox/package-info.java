/// What benchmarks need of the package of the same name. They are in it because the classes that
/// they use are package-private.
@NullMarked
package hexmail.adapter.http.mailbox;

import org.jspecify.annotations.NullMarked;
