import { type Data, emptyData, isIntegerLike } from '../node.js'
import { BlockReader } from './reader.js'
import { unusual } from './scanner.js'

type DataMap = { [key: string]: Data }

/** Reads values alone. Keys that JavaScript would put first are left to nodes, which keep the order. */
export class DataReader extends BlockReader<Data, DataMap, Data[]> {
  protected scalar(value: null | boolean | number | string): Data {
    return value
  }

  protected openMap(_start: number, _flow: boolean, firstKey: string | undefined): DataMap {
    return emptyData(firstKey)
  }

  protected enter(map: DataMap, key: string, _keyStart: number, _keyEnd: number, value: Data): void {
    if (map[key] !== undefined || isIntegerLike(key)) throw unusual
    map[key] = value
  }

  protected closeMap(map: DataMap): Data {
    return map
  }

  protected openList(): Data[] {
    return []
  }

  protected push(list: Data[], item: Data): void {
    list.push(item)
  }

  protected closeList(list: Data[]): Data {
    return list
  }
}
