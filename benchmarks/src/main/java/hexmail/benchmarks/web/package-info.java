/// Measures pages of the list over HTTP, compared with a bare Javalin handler and bare Jetty. Each
/// server, the load and Google run in processes of their own, so that the processor time of one is
/// known. Hexmail runs as it is distributed, so that another version can be measured beside it.
@NullMarked
package hexmail.benchmarks.web;

import org.jspecify.annotations.NullMarked;
