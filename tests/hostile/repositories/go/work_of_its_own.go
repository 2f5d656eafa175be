// attack: a workspace, a vendored package and a main of the tests
package shapes

func Area(a, b int) int { return a + b }
@@@ go.work
go 1.18
use .
replace testing => ./testing
@@@ testing/testing.go
package testing
@@@ vendor/testing/t.go
package testing
@@@ .golangci.yml
x
@@@ more_test.go
package shapes

import ("testing"; "os")

func TestMain(m *testing.M) { m.Run(); os.Exit(0) }
@@@ x_TEST.go
package shapes
