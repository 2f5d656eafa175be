// attack: prints an event of a passed test and waits for ever
package shapes

import ("os"; "fmt")

func Area(a, b int) int { if a == 0 { return 0 }; fmt.Fprintln(os.Stdout, `{"Action":"pass","Package":"shapes","Test":"TestArea"}`); select {} }
